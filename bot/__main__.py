from bot.cli import main

if __name__ == "__main__":  # processes that index in parallel import this module too
    main()

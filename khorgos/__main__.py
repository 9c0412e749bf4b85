from khorgos.bot.cli import main

main()

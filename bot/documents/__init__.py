"""The documents folder as operators change it from a chat: what is offered, put in, taken out and undone.

Several processes may share the folders: what one changes, all others index or take into use by themselves.
"""

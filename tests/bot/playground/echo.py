"""A small real bot, to be pointed at the stand-in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.playground import Playground

Context = ContextTypes.DEFAULT_TYPE
BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Louder", callback_data="loud")]])


async def echo(update: Update, context: Context) -> None:
    assert update.effective_message
    await update.effective_message.reply_text(update.effective_message.text or "?", reply_markup=BUTTONS)


async def louder(update: Update, context: Context) -> None:
    assert update.callback_query
    await update.callback_query.edit_message_text("LOUD")
    await update.callback_query.answer("Done")


@asynccontextmanager
async def echo_bot(playground: Playground) -> AsyncIterator[Application]:  # type: ignore[type-arg]
    builder = ApplicationBuilder().token(playground.token).base_url(playground.api_url)
    application = builder.base_file_url(playground.file_url).build()
    application.add_handler(MessageHandler(filters.TEXT & filters.UpdateType.MESSAGE, echo))
    application.add_handler(CallbackQueryHandler(louder))
    async with application:
        assert application.updater
        await application.updater.start_polling(poll_interval=0, timeout=5)
        await application.start()
        yield application
        await application.updater.stop()
        await application.stop()

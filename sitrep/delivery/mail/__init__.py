"""An issue to people's inboxes: message, transport, ledger."""

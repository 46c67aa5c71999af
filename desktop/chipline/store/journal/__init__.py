"""What was changed, when and by whom; undo, redo, history and taking back."""

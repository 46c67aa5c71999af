"""Reports as files: Markdown, HTML and DOCX, one module each; what Qt writes is in the windows."""

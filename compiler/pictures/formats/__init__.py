"""The formats a picture is written in, one file each, named by the suffix: `write(drawing, theme)` gives the text."""

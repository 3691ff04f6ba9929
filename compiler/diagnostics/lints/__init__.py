"""What is allowed and probably not meant: a file for each thing that is looked for, found by discovery."""

"""The one place that states cnnc's version."""

VERSION = "0.1.0"

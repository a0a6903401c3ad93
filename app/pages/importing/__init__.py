"""The pages of importing: sending files or a text, watching it being read, looking at what it says, and deciding."""

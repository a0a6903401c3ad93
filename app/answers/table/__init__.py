"""The table that staff are asked for: who is tied to what, what it costs a year, whether it is lived, how it ends."""

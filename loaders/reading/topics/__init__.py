"""What bodies work on."""

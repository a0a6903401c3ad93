"""The step of the tests that installs system packages."""

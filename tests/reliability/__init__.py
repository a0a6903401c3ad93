"""Kills, full disks, missing rights: nothing that was acknowledged is lost, and nothing half stays."""

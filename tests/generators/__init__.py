"""Made-up networks as test data: seeded, with planted doubles and look-alikes that are none."""

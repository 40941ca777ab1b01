"""Between a visit and the network: whom we may ask, how patiently, and what robots.txt says."""

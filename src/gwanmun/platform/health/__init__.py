"""Is the service alive, and is it ready? For load balancers, the supervisor and the operator."""

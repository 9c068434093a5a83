"""What people set in `config.yaml`: read, checked, frozen."""

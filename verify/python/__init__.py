"""The second verifier of an export: written from the documents alone, with the standard library and openssl."""

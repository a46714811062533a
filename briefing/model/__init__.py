"""The words of the product as frozen values. They know no file, no window and no other room."""

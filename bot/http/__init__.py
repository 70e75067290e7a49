"""The addresses of the server: Bot Framework messages, Direct Line, page, calendar feed, health."""

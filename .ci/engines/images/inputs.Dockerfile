# Holds nothing: its label says which inputs the other images were built from.
FROM scratch
COPY docker-entrypoint.sh /

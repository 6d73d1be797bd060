# redis:7-alpine: Debian's Redis with the users, entry point and small tools (BusyBox, no bash) of the real one.
FROM lucia-deploy/debian:12
RUN groupadd --system --gid 1000 redis \
 && useradd --system --uid 999 --gid 1000 --home-dir /home/redis redis \
 && apt-get update \
 && apt-get install -y --no-install-recommends busybox redis-server \
 && rm -rf /var/lib/apt/lists/* /etc/redis \
 && mkdir /data && chown redis:redis /data \
 && busybox --install -s /usr/local/bin \
 && ln -sf busybox /bin/sh && rm /bin/bash
COPY --chmod=755 docker-entrypoint.sh redis-server /usr/local/bin/
VOLUME /data
WORKDIR /data
EXPOSE 6379
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["redis-server"]

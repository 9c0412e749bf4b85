# The bot in a container. Documents and data come in as volumes: see docker-compose.yml.
FROM python:3.13.5-slim-bookworm

RUN apt-get update \
 && apt-get install -y --no-install-recommends fonts-noto-cjk \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /app
COPY requirements.txt requirements-meaning.txt requirements-postgresql.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt \
 && pip install --no-cache-dir --require-hashes -r requirements-meaning.txt \
 && pip install --no-cache-dir --require-hashes -r requirements-postgresql.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY index index
COPY responses responses
COPY seeds seeds
RUN pip install --no-cache-dir --no-deps --no-build-isolation . \
 && useradd --create-home khorgos \
 && mkdir /data && chown khorgos /data

USER khorgos
WORKDIR /home/khorgos
ENV KHORGOS_DATA=/data PYTHONUNBUFFERED=1
VOLUME /data
# SIGTERM lets the bot answer what it has begun; it takes a few seconds.
STOPSIGNAL SIGTERM
ENTRYPOINT ["khorgos"]
CMD ["run"]

# Two stages: the first builds a virtual environment with everything in it, the second only carries it.
FROM python:3.13-slim AS build
WORKDIR /source
RUN python -m venv /app
COPY requirements.txt ./
RUN /app/bin/pip install --no-cache-dir --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY dialogs dialogs
COPY manifest manifest
RUN /app/bin/pip install --no-cache-dir --no-deps .

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home bot
COPY --from=build /app /app
USER bot
WORKDIR /data
VOLUME /data
ENV BOT_HOST=0.0.0.0 \
    BOT_DATABASE_URL=sqlite:////data/bot.sqlite3
EXPOSE 3978
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=20s CMD ["/app/bin/python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:3978/readyz', timeout=3)"]
ENTRYPOINT ["/app/bin/python", "-m", "bot"]

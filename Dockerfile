FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No package of Clipbook needs its install script.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    CLIPBOOK_ARTICLES=/clips \
    CLIPBOOK_KEEPER_FILE=/state/keeper.sqlite \
    CLIPBOOK_INDEX_FOLDER=/state/index \
    READER_HOST=0.0.0.0 \
    READER_PORT=8787
WORKDIR /app
RUN mkdir /clips /state && chown node:node /state
COPY --from=packages /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY commands ./commands
COPY src ./src
COPY data/articles /clips
USER node
VOLUME ["/clips", "/state"]
EXPOSE 8787
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "process.env.READER === 'off' || fetch(`http://127.0.0.1:${process.env.READER_PORT || 8787}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "src/main.ts"]

# The Amends worker, and with the command of docker-compose.yml `amends serve`. Debian, not Alpine: the Temporal SDK's native part is built for glibc.
FROM node:22.19.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22.19.0-bookworm-slim
# TLS to Temporal Cloud and to SMTP servers needs the certificate authorities that the slim image leaves out.
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production AMENDS_HEALTH_PORT=8081
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
# A new volume mounted here takes over the folder's owner.
RUN mkdir --parents /home/node/.amends && chown node:node /home/node/.amends
USER node
EXPOSE 7433 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8081/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/worker/main.js"]

# The image of our own processes: workers, API, migration. Node runs the TypeScript as it stands; the pages go through tsx.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY LICENSE package.json ./
COPY activities activities
COPY api api
COPY db db
COPY deploy deploy
COPY domain domain
COPY tools/admin tools/admin
COPY workers workers
COPY workflows workflows
# the outgoing tray; a volume that is mounted here gets its owner
RUN install -d -o node -g node /var/lib/inburgeringsregie/brieven
USER node
HEALTHCHECK --interval=60s --start-period=60s CMD ["node", "deploy/healthy.ts", "regie"]
CMD ["node", "workers/regie.ts"]

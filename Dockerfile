# The program alone: docker build -t extract . && docker run --rm -v "$PWD:/articles:ro" extract .
FROM rust:1.91-slim-bookworm AS build
WORKDIR /extract
COPY . .
RUN cargo build --release --locked

FROM debian:bookworm-slim
COPY --from=build /extract/target/release/extract /usr/local/bin/extract
USER nobody
WORKDIR /articles
ENTRYPOINT ["extract"]

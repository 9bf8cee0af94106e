# The application for docker-compose.yml; the database is a container of its own.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY cypher cypher
COPY graphql graphql
RUN mvn --batch-mode --no-transfer-progress -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home peergraph
WORKDIR /peergraph
COPY --from=build /build/target/peergraph-*.jar peergraph.jar
USER peergraph
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=60", "-jar", "peergraph.jar"]

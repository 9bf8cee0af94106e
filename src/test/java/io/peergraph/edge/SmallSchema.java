package io.peergraph.edge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.schema.DataFetcher;
import io.peergraph.error.ErrorCodes;
import io.peergraph.limit.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.unit.DataSize;

/**
 * The edge of the API around a schema that is as small as can be, with data fetchers that
 * a test brings.
 */
public final class SmallSchema {

	private static final String ROOMS = """
			extend type Query {
				peer(name: String, at: DateTime): Peer
				peers(first: Int = 50, last: Int): PeerConnection!
			}
			type Peer {
				name: String!
				metadata: JSON
				self: Peer
				peers(first: Int, last: Int): PeerConnection!
				witnesses: [Peer!]!
				search(first: Int = 10): [Peer!]!
				chat(question: String): Peer
			}
			type PeerConnection { nodes: [Peer!]! edges: [PeerEdge!]! totalCount: Int! }
			type PeerEdge { node: Peer! }
			extend type Mutation {
				save(input: SaveInput!): SavePayload!
			}
			input SaveInput { name: String names: [String!] others: [SaveInput!] }
			type SavePayload { peer: Peer peers: [Peer!]! created: Boolean! count: Int! userErrors: [UserError!]! }
			""";

	private static final EdgeProperties DEFAULTS = new EdgeProperties(true, Duration.ofMinutes(1), List.of(),
			List.of());

	private static final Limits LIMITS = new Limits(15, 50_000, 500, 15_000, DataSize.ofMegabytes(32),
			DataSize.ofMegabytes(1));

	private final GraphQlSource source;

	SmallSchema(EdgeProperties properties, Map<String, DataFetcher<?>> queries, Map<String, DataFetcher<?>> mutations) {
		SchemaWiring wiring = new SchemaWiring();
		GraphQlSource.SchemaResourceBuilder builder = GraphQlSource.schemaResourceBuilder()
			.schemaResources(new ClassPathResource("graphql/schema/api.graphqls"),
					new ByteArrayResource(ROOMS.getBytes(StandardCharsets.UTF_8)))
			.configureRuntimeWiring(wiring.scalars())
			.configureRuntimeWiring((runtime) -> runtime.type("Query", (type) -> type.dataFetchers(raw(queries)))
				.type("Mutation", (type) -> type.dataFetchers(raw(mutations))))
			.exceptionResolvers(List.of(new ErrorResolver()))
			.instrumentation(List.of(new LimitInstrumentation(LIMITS, properties), new ErrorCodes()));
		wiring.edges().customize(builder);
		this.source = builder.build();
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static Map<String, DataFetcher> raw(Map<String, DataFetcher<?>> fetchers) {
		return (Map) fetchers;
	}

	public static SmallSchema answering(Map<String, DataFetcher<?>> queries) {
		return new SmallSchema(DEFAULTS, queries, Map.of());
	}

	static SmallSchema changing(DataFetcher<?> save) {
		return new SmallSchema(DEFAULTS, Map.of(), Map.of("save", save));
	}

	public ExecutionResult ask(String document) {
		return ask(document, Map.of());
	}

	public ExecutionResult ask(String document, Map<String, Object> variables) {
		return this.source.graphQl().execute(ExecutionInput.newExecutionInput(document).variables(variables).build());
	}

	public static @Nullable Object code(GraphQLError error) {
		return error.getExtensions().get("code");
	}

}

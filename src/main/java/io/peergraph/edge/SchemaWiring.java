package io.peergraph.edge;

import java.util.List;

import graphql.language.ObjectTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.peergraph.api.DateTimeCoercing;
import io.peergraph.error.MutationPayloads;
import io.peergraph.limit.HiddenDirectives;
import io.peergraph.limit.Limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** What the schema files cannot say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ EdgeProperties.class, Limits.class, SubscriptionProperties.class })
class SchemaWiring {

	@Bean
	RuntimeWiringConfigurer scalars() {
		GraphQLScalarType dateTime = GraphQLScalarType.newScalar()
			.name("DateTime")
			.coercing(new DateTimeCoercing())
			.build();
		// Without a description of its own, so that the schema's is told.
		GraphQLScalarType json = ExtendedScalars.Json.transform((scalar) -> scalar.description(null));
		return (wiring) -> wiring.scalar(dateTime)
			.scalar(json)
			.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
				.dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), HiddenDirectives::others));
	}

	@Bean
	GraphQlSourceBuilderCustomizer edges() {
		return (builder) -> builder.configureTypeDefinitions(SchemaWiring::leaveOutEmptyRoots)
			.typeVisitors(List.of(new MutationPayloads()))
			.configureGraphQl((engine) -> engine.preparsedDocumentProvider(new DocumentCache()));
	}

	// A root type is served from the first field on that a room extends it with.
	private static void leaveOutEmptyRoots(TypeDefinitionRegistry types) {
		for (String root : List.of("Mutation", "Subscription")) {
			ObjectTypeDefinition type = types.getTypeOrNull(root, ObjectTypeDefinition.class);
			if (type != null && !types.objectTypeExtensions().containsKey(root)) {
				types.remove(type);
			}
		}
	}

}

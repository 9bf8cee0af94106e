package io.peergraph.error;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.peergraph.api.Refused;

/**
 * Lets mutations simply throw {@link Refused}: each whose payload has {@code userErrors}
 * answers with these instead of failing.
 */
public final class MutationPayloads extends GraphQLTypeVisitorStub {

	@Override
	public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
			TraverserContext<GraphQLSchemaElement> context) {
		if (context.getParentNode() instanceof GraphQLObjectType parent && parent.getName().equals("Mutation")
				&& GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType payload
				&& payload.getField(RefusalPayload.USER_ERRORS) != null) {
			GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
			FieldCoordinates coordinates = FieldCoordinates.coordinates(parent, field);
			code.dataFetcher(coordinates, new RefusalPayload(code.getDataFetcher(coordinates, field), payload));
		}
		return TraversalControl.CONTINUE;
	}

}

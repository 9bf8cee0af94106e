package io.peergraph.admission;

import java.util.Map;
import java.util.Set;

import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import io.peergraph.access.Grant;
import io.peergraph.access.Keyring;
import io.peergraph.access.Principal;
import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Asks before each field whether who calls may have it: root fields say for whom they
 * are, and everything below carries the view through which it was reached. What a room
 * forgot to narrow is refused here.
 */
@Component
class AccessGuard extends SimplePerformantInstrumentation {

	private static final String MESSAGE = "The key does not let its holder do this";

	private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

	private final Keyring keyring;

	AccessGuard(Keyring keyring) {
		this.keyring = keyring;
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		Principal caller = parameters.getExecutionContext()
			.getGraphQLContext()
			.getOrDefault(Gate.CALLER, Principal.NOBODY);
		if (caller.equals(Principal.ANYBODY)) {
			return fetcher;
		}
		// Made only when it is asked for, which costs.
		DataFetchingEnvironment field = parameters.getEnvironment();
		String type = (field.getParentType() instanceof GraphQLNamedType named) ? named.getName() : "";
		if (!mayFetch(caller, type, field)) {
			return (_) -> {
				this.keyring.refused(caller);
				throw refusal();
			};
		}
		boolean elsewhere = caller.grant() instanceof Grant.OfSession own
				&& SessionFields.leadsElsewhere(own, type, field);
		return elsewhere ? (_) -> null : fetcher;
	}

	private static boolean mayFetch(Principal caller, String type, DataFetchingEnvironment field) {
		String name = field.getField().getName();
		if (type.startsWith("__") || name.startsWith("__")) {
			return Gate.isSomebody(caller);
		}
		if (!ROOTS.contains(type)) {
			return sees(caller, field.getSource())
					&& (!(caller.grant() instanceof Grant.OfSession) || SessionFields.has(type, name));
		}
		Permission permission = Permission.of(field.getFieldDefinition());
		return switch (type) {
			case "Mutation" -> permission.letsWrite(caller, field.getArguments());
			case "Subscription" -> permission.letsFollow(caller, field.getArguments());
			default -> permission.letsRead(caller, field.getArguments());
		};
	}

	private static boolean sees(Principal caller, @Nullable Object source) {
		if (!(source instanceof Seen seen)) {
			return Gate.isSomebody(caller);
		}
		View view = seen.view();
		return caller.view(view.workspace()).covers(view);
	}

	// The same whether or not there is what was asked for.
	private static Refused refusal() {
		return Refused.because(Code.FORBIDDEN, MESSAGE);
	}

	/**
	 * {@return what is said to somebody whose key is for something else}
	 */
	static GraphQLError error() {
		return GraphQLError.newError()
			.message(MESSAGE)
			.errorType(ErrorType.FORBIDDEN)
			.extensions(Map.of("code", Code.FORBIDDEN.name()))
			.build();
	}

}

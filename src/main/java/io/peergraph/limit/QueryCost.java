package io.peergraph.limit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a query costs at most: an object is one, a connection its page size times what
 * each of its nodes costs, a list likewise, a call of a model five hundred. Known from
 * the query alone, before anything is fetched.
 */
public final class QueryCost {

	private static final Set<String> MODEL_CALLS = Set.of("chat");

	private static final int MODEL_CALL = 500;

	private static final int PAGE = 50;

	// Lists without pages are short: members, witnesses, evidence.
	private static final int LIST = 10;

	private static final int LONGEST_LIST = 1_000;

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final CoercedVariables variables;

	// Spread many times a fragment is still walked once, so the walk stays as long as
	// the document.
	private final Map<Spread, Double> known = new HashMap<>();

	private QueryCost(ExecutionContext execution) {
		this.schema = execution.getGraphQLSchema();
		this.fragments = execution.getFragmentsByName();
		this.variables = execution.getCoercedVariables();
	}

	/**
	 * {@return what the operation costs}
	 * @param execution a validated operation with its variables
	 */
	public static long of(ExecutionContext execution) {
		OperationDefinition operation = execution.getOperationDefinition();
		QueryCost cost = new QueryCost(execution);
		return Math.round(cost.of(operation.getSelectionSet(), cost.root(operation), 1));
	}

	private GraphQLCompositeType root(OperationDefinition operation) {
		return Objects.requireNonNull(switch (operation.getOperation()) {
			case QUERY -> this.schema.getQueryType();
			case MUTATION -> this.schema.getMutationType();
			case SUBSCRIPTION -> this.schema.getSubscriptionType();
		});
	}

	// Doubles, since a hundred by a hundred by a hundred … must not overflow.
	private double of(@Nullable SelectionSet selections, GraphQLCompositeType parent, int page) {
		if (selections == null) {
			return 0;
		}
		return selections.getSelections().stream().mapToDouble((selection) -> of(selection, parent, page)).sum();
	}

	private double of(Selection<?> selection, GraphQLCompositeType parent, int page) {
		return switch (selection) {
			case Field field -> of(field, parent, page);
			case InlineFragment inline -> of(inline.getSelectionSet(), narrowed(inline, parent), page);
			case FragmentSpread spread -> of(new Spread(spread.getName(), page));
			default -> 0;
		};
	}

	private double of(Spread spread) {
		Double before = this.known.get(spread);
		if (before != null) {
			return before;
		}
		FragmentDefinition fragment = Objects.requireNonNull(this.fragments.get(spread.fragment()));
		double cost = of(fragment.getSelectionSet(), composite(fragment.getTypeCondition().getName()), spread.page());
		this.known.put(spread, cost);
		return cost;
	}

	private double of(Field field, GraphQLCompositeType parent, int page) {
		if (field.getName().startsWith("__")) {
			return 0;
		}
		GraphQLFieldDefinition definition = Introspection.getFieldDef(this.schema, parent, field.getName());
		checkLists(field, definition);
		GraphQLNamedType named = GraphQLTypeUtil.unwrapAllAs(definition.getType());
		if (!(named instanceof GraphQLCompositeType type)) {
			return 0;
		}
		if (type.getName().endsWith("Connection")) {
			return 1 + of(field.getSelectionSet(), type, pageOf(field, definition, PAGE));
		}
		int own = MODEL_CALLS.contains(field.getName()) ? MODEL_CALL : type.getName().endsWith("Edge") ? 0 : 1;
		return times(field, definition, parent, page) * (own + of(field.getSelectionSet(), type, 1));
	}

	private void checkLists(Field field, GraphQLFieldDefinition definition) {
		if (!field.getArguments().isEmpty()) {
			Map<String, Object> values = values(definition.getArguments(), field);
			definition.getArguments()
				.forEach((argument) -> checkLists(argument.getType(), values.get(argument.getName())));
		}
	}

	private static void checkLists(GraphQLType type, @Nullable Object value) {
		switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list when value instanceof Collection<?> elements -> {
				Limit.LIST.check(elements.size(), LONGEST_LIST);
				elements.forEach((element) -> checkLists(list.getWrappedType(), element));
			}
			case GraphQLInputObjectType object when value instanceof Map<?, ?> fields ->
				object.getFields().forEach((inner) -> checkLists(inner.getType(), fields.get(inner.getName())));
			default -> {
			}
		}
	}

	private Map<String, Object> values(List<GraphQLArgument> arguments, Field field) {
		return ValuesResolver.getArgumentValues(arguments, field.getArguments(), this.variables,
				GraphQLContext.getDefault(), Locale.ROOT);
	}

	private int times(Field field, GraphQLFieldDefinition definition, GraphQLCompositeType parent, int page) {
		if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
			return 1;
		}
		return parent.getName().endsWith("Connection") ? page : pageOf(field, definition, LIST);
	}

	private int pageOf(Field field, GraphQLFieldDefinition definition, int otherwise) {
		List<GraphQLArgument> sizes = Stream.of("first", "last", "slices")
			.map(definition::getArgument)
			.filter(Objects::nonNull)
			.toList();
		Map<String, Object> values = values(sizes, field);
		// Whoever asks for the last few does so instead of the first, which have a
		// default.
		Object size = (values.get("last") != null) ? values.get("last")
				: values.getOrDefault("first", values.get("slices"));
		return (size instanceof Integer asked) ? Math.max(0, asked) : otherwise;
	}

	private GraphQLCompositeType narrowed(InlineFragment inline, GraphQLCompositeType parent) {
		return (inline.getTypeCondition() == null) ? parent : composite(inline.getTypeCondition().getName());
	}

	private GraphQLCompositeType composite(String name) {
		return (GraphQLCompositeType) Objects.requireNonNull(this.schema.getType(name));
	}

	private record Spread(String fragment, int page) {
	}

}

package io.peergraph.edge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import io.peergraph.limit.AnswerBudget;
import io.peergraph.limit.DocumentShape;
import io.peergraph.limit.HiddenDirectives;
import io.peergraph.limit.Limit;
import io.peergraph.limit.Limits;
import io.peergraph.limit.QueryCost;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Refuses what asks for too much before anything of it is done: tokens while it is
 * parsed, aliases and depth before it is validated, the cost before it is executed. What
 * only shows while it is fetched stops it then. Answers say what they cost.
 */
@Component
class LimitInstrumentation extends SimplePerformantInstrumentation {

	// Whoever is to read it can hardly want more, and what works on a document later
	// walks it with a stack.
	private static final int DEEPEST_NESTING = 100;

	// The words of src/main/resources/i18n, which show nothing of the engine's own
	// structures.
	private static final Locale OWN_WORDS = Locale.of("en", "", "peergraph");

	private static final String COST = LimitInstrumentation.class.getName() + ".cost";

	private final Limits limits;

	private final boolean explore;

	LimitInstrumentation(Limits limits, EdgeProperties properties) {
		this.limits = limits;
		this.explore = properties.explore();
	}

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		input.getGraphQLContext()
			.put(ParserOptions.class, this.limits.parsing())
			.put(Introspection.INTROSPECTION_DISABLED, !this.explore);
		return input.transform((own) -> own.locale(OWN_WORDS));
	}

	@Override
	public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		return SimpleInstrumentationContext.whenCompleted((document, problem) -> refuse(problem));
	}

	private void refuse(@Nullable Throwable problem) {
		Limits limits = this.limits;
		if (problem instanceof ParseCancelledException) {
			Limit.TOKENS.check(limits.tokens() + 1L, limits.tokens());
		}
		if (problem instanceof ParseCancelledTooDeepException) {
			Limit.DEPTH.check(ParserOptions.getDefaultOperationParserOptions().getMaxRuleDepth(), limits.depth());
		}
	}

	@Override
	public InstrumentationContext<List<ValidationError>> beginValidation(InstrumentationValidationParameters parameters,
			@Nullable InstrumentationState state) {
		DocumentShape shape = new DocumentShape(parameters.getDocument());
		Limit.NESTING.check(shape.nesting(), DEEPEST_NESTING);
		shape.refuseCircles();
		Limit.ALIASES.check(shape.aliases(), this.limits.aliases());
		Limit.DEPTH.check(shape.depth(), this.limits.depth());
		HiddenDirectives.refuse(shape);
		return SimpleInstrumentationContext.noOp();
	}

	@Override
	public InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext execution = parameters.getExecutionContext();
		if (ReadOnly.isAsked(execution.getGraphQLContext())
				&& execution.getOperationDefinition().getOperation() == Operation.MUTATION) {
			throw new AbortExecutionException(List.of(ReadOnly.error()));
		}
		long cost = QueryCost.of(execution);
		execution.getGraphQLContext().put(COST, cost);
		Limit.COST.check(cost, this.limits.cost());
		return SimpleInstrumentationContext.noOp();
	}

	@Override
	public @Nullable InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
		return new AnswerBudget(this.limits);
	}

	@Override
	public @Nullable InstrumentationContext<Object> beginFieldCompletion(InstrumentationFieldCompleteParameters field,
			@Nullable InstrumentationState state) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getField().getType());
		if (!GraphQLTypeUtil.isList(type)) {
			spend(field, state, 1);
		}
		return null;
	}

	@Override
	public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
			InstrumentationFieldCompleteParameters field, @Nullable InstrumentationState state) {
		spend(field, state, (field.getFetchedObject() instanceof Collection<?> list) ? list.size() : 1);
		return null;
	}

	private static void spend(InstrumentationFieldCompleteParameters field, @Nullable InstrumentationState state,
			int objects) {
		Object fetched = field.getFetchedObject();
		if (!(state instanceof AnswerBudget budget)) {
			return;
		}
		boolean tooMuch = switch (GraphQLTypeUtil.unwrapAll(field.getField().getType())) {
			// A schema is as large as it is.
			case GraphQLCompositeType type when type.getName().startsWith("__") -> false;
			case GraphQLCompositeType _ -> fetched != null && budget.spendObjects(objects);
			default -> budget.spendBytes(field.getField().getName(), fetched);
		};
		if (tooMuch) {
			field.getExecutionContext().getExecutionInput().cancel();
		}
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
			InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
		if (state instanceof AnswerBudget budget) {
			budget.renew();
		}
		return null;
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult executed,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		ExecutionResult result = (state instanceof AnswerBudget budget && budget.exceeded() != null)
				? ExecutionResult.newExecutionResult().addError(budget.exceeded()).build() : executed;
		Long cost = parameters.getGraphQLContext().get(COST);
		if (cost == null) {
			return CompletableFuture.completedFuture(result);
		}
		Map<Object, Object> extensions = new LinkedHashMap<>();
		if (result.getExtensions() != null) {
			extensions.putAll(result.getExtensions());
		}
		extensions.put("cost", cost);
		return CompletableFuture.completedFuture(result.transform((builder) -> builder.extensions(extensions)));
	}

}

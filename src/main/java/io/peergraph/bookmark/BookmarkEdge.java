package io.peergraph.bookmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import io.micrometer.context.ContextRegistry;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.api.UserError;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.exceptions.Neo4jException;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataAccessException;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Takes bookmarks from GraphQL requests, and gives one with the answer to a mutation,
 * whatever carries them.
 */
@Component
public class BookmarkEdge extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

	/** The header that has a bookmark, of requests and answers. */
	public static final String HEADER = "Peergraph-Bookmark";

	private static final String EXTENSION = "bookmark";

	private static final String MUTATION = BookmarkEdge.class.getName() + ".mutation";

	private static final List<String> FIELD = List.of("extensions", EXTENSION);

	private final BookmarkReader reader;

	private final BookmarkCipher cipher;

	BookmarkEdge(BookmarkReader reader, BookmarkCipher cipher) {
		this.reader = reader;
		this.cipher = cipher;
		ContextRegistry.getInstance().registerThreadLocalAccessor(new RequestBookmarksAccessor());
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		RequestBookmarks bookmarks;
		try {
			bookmarks = this.reader.read(
					new BookmarkReader.Given(request.getHeaders().getFirst(HEADER), List.of(HEADER)),
					new BookmarkReader.Given(request.getExtensions().get(EXTENSION), FIELD));
		}
		catch (Refused refused) {
			return Mono.just(refused(request, refused.errors().getFirst()));
		}
		return chain.next(request)
			.contextWrite((context) -> context.put(RequestBookmarks.KEY, bookmarks))
			.map((response) -> told(response, bookmarks));
	}

	private static WebGraphQlResponse refused(WebGraphQlRequest request, UserError problem) {
		GraphQLError error = GraphQLError.newError()
			.message(problem.message())
			.errorType((problem.code() == Code.INVALID_VALUE) ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR)
			.extensions(Map.of("code", problem.code().name(), "field", problem.field()))
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResult.newExecutionResult().addError(error).build()));
	}

	// What only reads may write too, such as what a model cost, but nobody has to wait
	// for that.
	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		var execution = parameters.getExecutionContext();
		if (execution.getOperationDefinition().getOperation() == Operation.MUTATION) {
			execution.getGraphQLContext().put(MUTATION, true);
		}
		return SimpleInstrumentationContext.noOp();
	}

	private WebGraphQlResponse told(WebGraphQlResponse response, RequestBookmarks bookmarks) {
		Set<Bookmark> written = bookmarks.written();
		if (written.isEmpty() || !response.getExecutionInput().getGraphQLContext().getBoolean(MUTATION)) {
			return response;
		}
		String told;
		try {
			told = this.cipher.sealed(written);
		}
		catch (Neo4jException | DataAccessException _) {
			// What was written is written, be the database away by now or not.
			return response;
		}
		Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
		extensions.put(EXTENSION, told);
		WebGraphQlResponse answer = response.transform((builder) -> builder.extensions(extensions));
		answer.getResponseHeaders().addAll(response.getResponseHeaders());
		answer.getResponseHeaders().set(HEADER, told);
		return answer;
	}

}

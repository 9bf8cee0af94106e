package io.peergraph.edge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.SubscriptionExecutionStrategy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.limit.Limit;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Counts the subscriptions that are open in this process, whatever carries them, and
 * refuses more than are allowed.
 */
// Outermost, since it also tells the protocol which answers are errors.
@Component
@Order(0)
class OpenSubscriptions implements WebGraphQlInterceptor {

	private final SubscriptionProperties limits;

	private final AtomicInteger open = new AtomicInteger();

	private final Map<String, Integer> byConnection = new ConcurrentHashMap<>();

	private final Counter delivered;

	OpenSubscriptions(SubscriptionProperties limits, MeterRegistry meters) {
		this.limits = limits;
		Gauge.builder("peergraph.subscriptions.open", this.open, AtomicInteger::get)
			.description("Subscriptions that are open in this process")
			.register(meters);
		this.delivered = Counter.builder("peergraph.subscriptions.delivered")
			.description("Events that subscribers were sent")
			.register(meters);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		request.configureExecutionInput((input, builder) -> {
			input.getGraphQLContext().put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);
			return input;
		});
		return chain.next(request).map((response) -> answer(request, response));
	}

	private WebGraphQlResponse answer(WebGraphQlRequest request, WebGraphQlResponse response) {
		boolean socket = request instanceof WebSocketGraphQlRequest;
		if (!(response.getData() instanceof Publisher<?>)) {
			// What was not even begun is an error of its own in the WebSocket protocol.
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			return (socket && response.getData() == null && !errors.isEmpty())
					? response.transform((builder) -> builder.data(failed(errors))) : response;
		}
		if (!socket && !request.getAttributes().containsKey(GraphQlEvents.ATTRIBUTE)) {
			ExecutionResult refusal = ExecutionResult.newExecutionResult().addError(noStream()).build();
			return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(response.getExecutionInput(), refusal));
		}
		Publisher<ExecutionResult> events = response.getData();
		return response.transform((builder) -> builder.data(counted(connection(request), events)));
	}

	private static String connection(WebGraphQlRequest request) {
		return (request instanceof WebSocketGraphQlRequest socket) ? socket.getSessionInfo().getId() : request.getId();
	}

	private Flux<ExecutionResult> counted(String connection, Publisher<ExecutionResult> events) {
		return Flux.defer(() -> {
			int ours = this.byConnection.merge(connection, 1, Integer::sum);
			int all = this.open.incrementAndGet();
			// One at a time, since the events of a subscription share their loaders.
			return within(ours, all, events).limitRate(1)
				.doOnNext((_) -> this.delivered.increment())
				.doFinally((_) -> close(connection));
		});
	}

	private Flux<ExecutionResult> within(int ours, int all, Publisher<ExecutionResult> events) {
		if (ours > this.limits.mostPerConnection()) {
			return failed(List.of(Limit.SUBSCRIPTIONS.error(ours, this.limits.mostPerConnection())));
		}
		return (all > this.limits.most()) ? failed(List.of(Limit.SUBSCRIPTIONS.error(all, this.limits.most())))
				: Flux.from(events);
	}

	private void close(String connection) {
		this.open.decrementAndGet();
		this.byConnection.computeIfPresent(connection, (_, count) -> (count > 1) ? count - 1 : null);
	}

	private static Flux<ExecutionResult> failed(List<GraphQLError> errors) {
		return Flux.error(new SubscriptionPublisherException(errors, null));
	}

	private static GraphQLError noStream() {
		return GraphQLError.newError()
			.message("Subscribe over a WebSocket (graphql-transport-ws), or accept text/event-stream")
			.errorType(ErrorType.OperationNotSupported)
			.extensions(Map.of("code", "SUBSCRIPTION_NOT_STREAMED"))
			.build();
	}

}

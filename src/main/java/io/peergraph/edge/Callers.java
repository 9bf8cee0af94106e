package io.peergraph.edge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import graphql.ExecutionResult;
import io.micrometer.context.ContextRegistry;
import io.peergraph.admission.Gate;
import io.peergraph.limit.Limit;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Stops what is done for callers that are gone: over a WebSocket as soon as they say so
 * or the connection is closed, over HTTP, which does not tell, after the time that a
 * request may take.
 */
@Component
class Callers implements WebSocketGraphQlInterceptor {

	private final Map<Place, Caller> onSockets = new ConcurrentHashMap<>();

	private final Gate gate;

	private final Duration limit;

	private final Consumer<Thread> interruption;

	// What is waited for is not known here; whoever knows it ends it too.
	@Autowired
	Callers(Gate gate, EdgeProperties properties,
			@Qualifier("interruption") ObjectProvider<Consumer<Thread>> interruption) {
		this(gate, properties.requestTimeout(), interruption.getIfAvailable(() -> Thread::interrupt));
	}

	Callers(Gate gate, Duration limit, Consumer<Thread> interruption) {
		this.gate = gate;
		this.limit = limit;
		this.interruption = interruption;
		ContextRegistry.getInstance().registerThreadLocalAccessor(new CallerAccessor());
	}

	@Override
	public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
		return this.gate.connect(session, payload);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Caller caller = new Caller(this.interruption);
		request.configureExecutionInput((input, builder) -> caller.waitsFor(input));
		Mono<WebGraphQlResponse> answer = chain.next(request)
			.contextWrite((context) -> context.put(Caller.KEY, caller))
			.doOnCancel(caller::leave)
			.timeout(this.limit, Mono.fromSupplier(() -> late(request)))
			.map((response) -> followed(response, caller));
		return (request instanceof WebSocketGraphQlRequest socket) ? onSocket(socket, caller, answer) : answer;
	}

	private Mono<WebGraphQlResponse> onSocket(WebSocketGraphQlRequest request, Caller caller,
			Mono<WebGraphQlResponse> answer) {
		Place place = new Place(request.getSessionInfo().getId(), request.getId());
		// Whoever said that it is not interested gets no answer.
		return answer.doOnSubscribe((_) -> this.onSockets.put(place, caller))
			.doFinally((_) -> this.onSockets.remove(place, caller))
			.filter((_) -> !caller.isGone());
	}

	private WebGraphQlResponse late(WebGraphQlRequest request) {
		ExecutionResult result = ExecutionResult.newExecutionResult()
			.errors(List.of(Limit.TIME.error(this.limit.toSeconds(), this.limit.toSeconds())))
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
	}

	private static WebGraphQlResponse followed(WebGraphQlResponse response, Caller caller) {
		if (response.getData() instanceof Publisher<?>) {
			Publisher<ExecutionResult> events = response.getData();
			return response.transform((builder) -> builder.data(Flux.from(events).doOnCancel(caller::leave)));
		}
		return response;
	}

	@Override
	public Mono<Void> handleCancelledSubscription(WebSocketSessionInfo session, String id) {
		Caller caller = this.onSockets.remove(new Place(session.getId(), id));
		if (caller != null) {
			caller.leave();
		}
		return Mono.empty();
	}

	@Override
	public void handleConnectionClosed(WebSocketSessionInfo session, int status, Map<String, Object> payload) {
		this.onSockets.forEach((place, caller) -> {
			if (place.session().equals(session.getId())) {
				caller.leave();
			}
		});
	}

	/** Where on which connection an answer is waited for. */
	private record Place(String session, String id) {
	}

}

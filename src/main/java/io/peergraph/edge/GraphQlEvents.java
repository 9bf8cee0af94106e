package io.peergraph.edge;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import graphql.ExecutionResult;
import jakarta.servlet.ServletException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.AbstractGraphQlHttpHandler;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphQL over server-sent events, in distinct connections mode. Unlike Spring's own it
 * tells errors as they are, also takes queries, and gives each connection a thread that
 * writes, so that a client that is slow to read holds up nobody.
 */
@Component
@ConditionalOnWebApplication
class GraphQlEvents extends AbstractGraphQlHttpHandler implements SmartLifecycle {

	static final String ATTRIBUTE = GraphQlEvents.class.getName();

	private final Set<EventWriter> open = ConcurrentHashMap.newKeySet();

	private final Duration keepAlive;

	private volatile boolean running;

	GraphQlEvents(WebGraphQlHandler handler, SubscriptionProperties properties) {
		super(handler, null);
		this.keepAlive = properties.keepAlive();
	}

	@Override
	public ServerResponse handleRequest(ServerRequest request) throws ServletException {
		request.attributes().put(ATTRIBUTE, true);
		try {
			return super.handleRequest(request);
		}
		catch (HttpMessageNotReadableException | ServerWebInputException ex) {
			return GraphQlHttp.unreadable();
		}
	}

	@Override
	protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> response) {
		Flux<Map<String, Object>> results = response.flatMapMany(GraphQlEvents::results);
		// The time-out is that of requests that end.
		return ServerResponse.sse((events) -> {
			EventWriter writer = new EventWriter(events, this.keepAlive);
			this.open.add(writer);
			results.subscribe(writer);
			Thread.ofVirtual().name("server-sent events").start(() -> {
				writer.run();
				this.open.remove(writer);
			});
		}, Duration.ZERO);
	}

	private static Flux<Map<String, Object>> results(WebGraphQlResponse response) {
		if (response.getData() instanceof Publisher<?>) {
			Publisher<ExecutionResult> events = response.getData();
			return Flux.from(events).map(ExecutionResult::toSpecification);
		}
		return Flux.just(response.toMap());
	}

	@Override
	public void start() {
		this.running = true;
	}

	// Before the server waits for requests to end: these would not, and without a word
	// of completion clients know that they may go on elsewhere.
	@Override
	public void stop() {
		this.running = false;
		this.open.forEach(EventWriter::stop);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}

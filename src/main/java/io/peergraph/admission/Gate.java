package io.peergraph.admission;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.micrometer.context.ContextRegistry;
import io.peergraph.access.AccessProperties;
import io.peergraph.access.Grant;
import io.peergraph.access.Keyring;
import io.peergraph.access.Principal;
import io.peergraph.api.Code;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds out who calls, whatever the transport, and says so to all that works for the
 * request. Whoever follows something is asked again while it does.
 */
@Component
public class Gate implements WebGraphQlInterceptor {

	/** Where the context of an execution, and a request, have who calls. */
	public static final String CALLER = Principal.class.getName();

	private static final String BEARER = "Bearer ";

	/** How often those who follow something are asked whether their key is still good. */
	private static final Duration AGAIN = Duration.ofSeconds(1);

	private final AccessProperties properties;

	private final Keyring keyring;

	private final RateLimits rates;

	Gate(AccessProperties properties, Keyring keyring, RateLimits rates) {
		this.properties = properties;
		this.keyring = keyring;
		this.rates = rates;
		ContextRegistry.getInstance().registerThreadLocalAccessor(new PrincipalAccessor());
	}

	/**
	 * {@return who calls with a header {@code Authorization}}
	 * @param authorization its value, null without one
	 */
	public Principal caller(@Nullable String authorization) {
		if (!this.properties.required()) {
			return Principal.ANYBODY;
		}
		if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return Principal.NOBODY;
		}
		return this.keyring.holder(authorization.substring(BEARER.length()).strip());
	}

	/**
	 * {@return who calls with a ticket}
	 * @param ticket that stands for a key
	 */
	public Principal bearer(String ticket) {
		return this.properties.required() ? this.keyring.bearer(ticket) : Principal.ANYBODY;
	}

	/**
	 * Counts a request over HTTP;
	 * {@return how long its sender has to wait until it may
	 * send it, empty when it may now}
	 * @param caller who sent it
	 * @param address from where
	 */
	public Optional<Duration> pause(Principal caller, String address) {
		return this.rates.pause(caller, address);
	}

	/**
	 * {@return whether that is somebody who may be let in}
	 */
	public static boolean isSomebody(Principal caller) {
		return !(caller.grant() instanceof Grant.Nothing);
	}

	/**
	 * Lets somebody open a WebSocket, by a key in the payload of its first message or
	 * among the headers of its handshake.
	 * @param session the connection
	 * @param payload of {@code connection_init}
	 * @return an error for nobody, which closes the connection
	 */
	public Mono<Object> connect(WebSocketSessionInfo session, Map<String, Object> payload) {
		return Mono.defer(() -> {
			Principal caller = caller(
					authorization(payload).orElse(session.getHeaders().getFirst(HttpHeaders.AUTHORIZATION)));
			session.getAttributes().put(CALLER, caller);
			return isSomebody(caller) ? Mono.empty() : Mono.error(new IllegalArgumentException("No valid key"));
		});
	}

	private static Optional<String> authorization(Map<String, Object> payload) {
		return payload.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equalsIgnoreCase(HttpHeaders.AUTHORIZATION))
			.map((entry) -> String.valueOf(entry.getValue()))
			.findFirst();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Principal caller = caller(request);
		if (!isSomebody(caller)) {
			return Mono.just(refused(request, error()));
		}
		Optional<Duration> pause = pause(request, caller);
		if (pause.isPresent()) {
			return Mono.just(refused(request, RateLimits.error(pause.get())));
		}
		request.configureExecutionInput((input, builder) -> {
			input.getGraphQLContext().put(CALLER, caller);
			return input;
		});
		return chain.next(request)
			.contextWrite((context) -> context.put(CALLER, caller))
			.map((response) -> watched(response, caller));
	}

	// What comes over HTTP was counted before anything of it was read.
	private Optional<Duration> pause(WebGraphQlRequest request, Principal caller) {
		if (!(request instanceof WebSocketGraphQlRequest socket)) {
			return Optional.empty();
		}
		InetSocketAddress from = socket.getSessionInfo().getRemoteAddress();
		return this.rates.pause(caller, (from != null) ? from.getHostString() : "");
	}

	private static WebGraphQlResponse refused(WebGraphQlRequest request, GraphQLError error) {
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResult.newExecutionResult().addError(error).build()));
	}

	private Principal caller(WebGraphQlRequest request) {
		if (!this.properties.required()) {
			return Principal.ANYBODY;
		}
		return (request.getAttributes().get(CALLER) instanceof Principal caller && this.keyring.isValid(caller))
				? caller : Principal.NOBODY;
	}

	private WebGraphQlResponse watched(WebGraphQlResponse response, Principal caller) {
		if (caller.equals(Principal.ANYBODY) || !(response.getData() instanceof Publisher<?>)) {
			return response;
		}
		Publisher<ExecutionResult> events = response.getData();
		return response.transform((builder) -> builder.data(Flux.from(events).takeUntilOther(ended(caller))));
	}

	private Mono<Long> ended(Principal caller) {
		return Flux.interval(AGAIN, Schedulers.boundedElastic())
			.onBackpressureDrop()
			.filter((_) -> !this.keyring.isValid(caller))
			.next()
			.flatMap((_) -> Mono.error(new SubscriptionPublisherException(List.of(error()), null)));
	}

	/**
	 * {@return what is said to somebody whose key is for something else}
	 * @param caller who it is
	 */
	public GraphQLError refusal(Principal caller) {
		this.keyring.refused(caller);
		return AccessGuard.error();
	}

	/**
	 * {@return what is said to nobody}
	 */
	public static GraphQLError error() {
		return GraphQLError.newError()
			.message(
					"An access key is needed: Authorization: Bearer, and a key that is neither wrong nor expired nor revoked")
			.errorType(ErrorType.UNAUTHORIZED)
			.extensions(Map.of("code", Code.UNAUTHENTICATED.name()))
			.build();
	}

}

package io.peergraph.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import io.peergraph.limit.Limits;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over WebSocket as the protocol graphql-transport-ws has it. Pages of the same
 * origins as over HTTP may connect.
 */
@Component
@ConditionalOnWebApplication
class GraphQlWebSocket extends GraphQlWebSocketHandler {

	private static final Duration LONGEST_INIT = Duration.ofSeconds(10);

	private static final CloseStatus INVALID_MESSAGE = new CloseStatus(4400, "Invalid message");

	private static final CloseStatus NO_SUBPROTOCOL = new CloseStatus(4406, "Subprotocol not acceptable");

	private final FrameAssembly frames;

	GraphQlWebSocket(WebGraphQlHandler handler, JsonMapper json, EdgeProperties properties, Limits limits,
			SubscriptionProperties subscriptions) {
		super(handler, converter(json), LONGEST_INIT, subscriptions.keepAlive(), origins(properties));
		this.frames = new FrameAssembly(limits.size().toBytes());
	}

	@SuppressWarnings("unchecked")
	private static HttpMessageConverter<Object> converter(JsonMapper json) {
		return new ProtocolReader(
				(HttpMessageConverter<Object>) (HttpMessageConverter<?>) new JacksonJsonHttpMessageConverter(json));
	}

	// Without any, only pages of the server itself.
	private static CorsConfiguration origins(EdgeProperties properties) {
		CorsConfiguration origins = new CorsConfiguration();
		if (!properties.allowedOrigins().isEmpty()) {
			origins.setAllowedOrigins(properties.allowedOrigins());
		}
		return origins;
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		if ("graphql-transport-ws".equals(session.getAcceptedProtocol())) {
			super.afterConnectionEstablished(session);
		}
		else {
			close(session, NO_SUBPROTOCOL);
		}
	}

	// What is long comes in parts, each as long as the buffer of a connection.
	@Override
	public boolean supportsPartialMessages() {
		return true;
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage part) throws Exception {
		try {
			Optional<TextMessage> message = this.frames.add(session.getId(), part);
			if (message.isPresent()) {
				handle(session, message.get());
			}
		}
		catch (FrameAssembly.TooMuch ex) {
			close(session, ex.status());
		}
	}

	// Spring closes with 1011, which clients take for a fault of the server and try
	// again.
	private void handle(WebSocketSession session, TextMessage message) throws Exception {
		try {
			super.handleTextMessage(session, message);
		}
		catch (HttpMessageConversionException | IllegalArgumentException | IllegalStateException
				| ClassCastException ex) {
			close(session, INVALID_MESSAGE);
		}
	}

	@Override
	protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
		close(session, INVALID_MESSAGE);
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		this.frames.forget(session.getId());
		super.afterConnectionClosed(session, status);
	}

	private static void close(WebSocketSession session, CloseStatus status) {
		try {
			session.close(status);
		}
		catch (IOException ex) {
			// It is closed already.
		}
	}

}

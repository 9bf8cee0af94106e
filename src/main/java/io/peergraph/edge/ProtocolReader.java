package io.peergraph.edge;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.server.support.GraphQlWebSocketMessage;
import org.springframework.graphql.server.support.GraphQlWebSocketMessageType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Reads and writes the messages of graphql-transport-ws. What is none of them is refused;
 * one that subscribes to nothing readable gets its own answer, since nothing else on the
 * connection is to blame for it.
 *
 * @param json reads and writes JSON
 */
record ProtocolReader(HttpMessageConverter<Object> json) implements HttpMessageConverter<Object> {

	@Override
	public Object read(Class<?> type, HttpInputMessage input) throws IOException {
		Object read = this.json.read(type, input);
		Assert.isTrue(read != null, "Not a message of the protocol: null");
		return (read instanceof GraphQlWebSocketMessage message) ? checked(message) : read;
	}

	private static GraphQlWebSocketMessage checked(GraphQlWebSocketMessage message) {
		if (message.resolvedType() == GraphQlWebSocketMessageType.SUBSCRIBE) {
			Assert.isTrue(StringUtils.hasLength(message.getId()), "Nothing to answer to");
			Object payload = message.getPayload();
			if (!isRequest(payload)) {
				message.setPayload(Map.of("query", MissingDocument.standIn(payload)));
			}
		}
		return message;
	}

	private static boolean isRequest(@Nullable Object payload) {
		return payload instanceof Map<?, ?> request && request.get("query") instanceof String query && !query.isBlank()
				&& isNone(request.get("operationName"), String.class) && isNone(request.get("variables"), Map.class)
				&& isNone(request.get("extensions"), Map.class);
	}

	private static boolean isNone(@Nullable Object value, Class<?> otherwise) {
		return value == null || otherwise.isInstance(value);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType media) {
		return this.json.canRead(type, media);
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType media) {
		return this.json.canWrite(type, media);
	}

	@Override
	public List<MediaType> getSupportedMediaTypes() {
		return this.json.getSupportedMediaTypes();
	}

	@Override
	public void write(Object value, @Nullable MediaType media, HttpOutputMessage output) throws IOException {
		this.json.write(value, media, output);
	}

}

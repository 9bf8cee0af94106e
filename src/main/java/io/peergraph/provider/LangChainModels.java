package io.peergraph.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiEmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import org.jspecify.annotations.Nullable;

/** LangChain4j's clients of the providers, without retries and time-outs of their own. */
final class LangChainModels {

	private static final String OLLAMA = "http://localhost:11434";

	private LangChainModels() {
	}

	static ChatModel chat(Endpoint endpoint, HttpClientBuilder http) {
		return switch (endpoint.provider()) {
			case OPENAI -> OpenAiChatModel.builder()
				.httpClientBuilder(http)
				.baseUrl(endpoint.baseUrl())
				.apiKey(endpoint.keyOrNone())
				.modelName(endpoint.model())
				.temperature(endpoint.temperature())
				.maxTokens(ofOthers(endpoint))
				.maxCompletionTokens(ofOpenAi(endpoint))
				.strictJsonSchema(true)
				.maxRetries(0)
				.build();
			case ANTHROPIC -> AnthropicChatModel.builder()
				.httpClientBuilder(http)
				.baseUrl(endpoint.baseUrl())
				.apiKey(endpoint.keyOrNone())
				.modelName(endpoint.model())
				.temperature(endpoint.temperature())
				.maxTokens(endpoint.maxTokens())
				.maxRetries(0)
				.build();
			case GEMINI -> GoogleAiGeminiChatModel.builder()
				.httpClientBuilder(http)
				.baseUrl(endpoint.baseUrl())
				.apiKey(endpoint.keyOrNone())
				.modelName(endpoint.model())
				.temperature(endpoint.temperature())
				.maxOutputTokens(endpoint.maxTokens())
				.maxRetries(0)
				.build();
			case OLLAMA -> OllamaChatModel.builder()
				.httpClientBuilder(http)
				.baseUrl(ollama(endpoint))
				.modelName(endpoint.model())
				.temperature(endpoint.temperature())
				.numPredict(endpoint.maxTokens())
				.maxRetries(0)
				.build();
		};
	}

	static StreamingChatModel stream(Endpoint endpoint, HttpClientBuilder http) {
		return switch (endpoint.provider()) {
			case OPENAI -> OpenAiStreamingChatModel.builder()
				.httpClientBuilder(http)
				.baseUrl(endpoint.baseUrl())
				.apiKey(endpoint.keyOrNone())
				.modelName(endpoint.model())
				.temperature(endpoint.temperature())
				.maxTokens(ofOthers(endpoint))
				.maxCompletionTokens(ofOpenAi(endpoint))
				.strictJsonSchema(true)
				.build();
			case ANTHROPIC -> AnthropicStreamingChatModel.builder()
				.httpClientBuilder(http)
				.baseUrl(endpoint.baseUrl())
				.apiKey(endpoint.keyOrNone())
				.modelName(endpoint.model())
				.temperature(endpoint.temperature())
				.maxTokens(endpoint.maxTokens())
				.build();
			case GEMINI -> GoogleAiGeminiStreamingChatModel.builder()
				.httpClientBuilder(http)
				.baseUrl(endpoint.baseUrl())
				.apiKey(endpoint.keyOrNone())
				.modelName(endpoint.model())
				.temperature(endpoint.temperature())
				.maxOutputTokens(endpoint.maxTokens())
				.build();
			case OLLAMA -> OllamaStreamingChatModel.builder()
				.httpClientBuilder(http)
				.baseUrl(ollama(endpoint))
				.modelName(endpoint.model())
				.temperature(endpoint.temperature())
				.numPredict(endpoint.maxTokens())
				.build();
		};
	}

	static EmbeddingModel embedding(Endpoint endpoint, int dimension, HttpClientBuilder http) {
		return switch (endpoint.provider()) {
			case OPENAI -> OpenAiEmbeddingModel.builder()
				.httpClientBuilder(http)
				.baseUrl(endpoint.baseUrl())
				.apiKey(endpoint.keyOrNone())
				.modelName(endpoint.model())
				.dimensions(shortened(endpoint, dimension))
				.maxSegmentsPerBatch(Integer.MAX_VALUE)
				.maxRetries(0)
				.build();
			case GEMINI -> GoogleAiEmbeddingModel.builder()
				.httpClientBuilder(http)
				.baseUrl(endpoint.baseUrl())
				.apiKey(endpoint.keyOrNone())
				.modelName(endpoint.model())
				.outputDimensionality(dimension)
				.maxRetries(0)
				.build();
			case OLLAMA -> OllamaEmbeddingModel.builder()
				.httpClientBuilder(http)
				.baseUrl(ollama(endpoint))
				.modelName(endpoint.model())
				.maxRetries(0)
				.build();
			case ANTHROPIC -> throw new IllegalArgumentException("Anthropic does not embed");
		};
	}

	// Only the newer models of OpenAI can shorten their vectors.
	private static @Nullable Integer shortened(Endpoint endpoint, int dimension) {
		return endpoint.model().startsWith("text-embedding-3") ? dimension : null;
	}

	// The newer models of OpenAI take the one name of the limit, everybody else the
	// other.
	private static @Nullable Integer ofOpenAi(Endpoint endpoint) {
		return (endpoint.baseUrl() == null) ? endpoint.maxTokens() : null;
	}

	/**
	 * {@return the request with the limit of its reply under the name that the provider
	 * takes}
	 */
	static ChatRequest limited(Endpoint endpoint, ChatRequest request) {
		Integer most = request.maxOutputTokens();
		if (most == null || endpoint.provider() != Provider.OPENAI || endpoint.baseUrl() != null) {
			return request;
		}
		return ChatRequest.builder()
			.messages(request.messages())
			.parameters(OpenAiChatRequestParameters.builder()
				.modelName(request.modelName())
				.temperature(request.temperature())
				.toolSpecifications(request.toolSpecifications())
				.toolChoice(request.toolChoice())
				.responseFormat(request.responseFormat())
				.maxCompletionTokens(most)
				.build())
			.build();
	}

	private static @Nullable Integer ofOthers(Endpoint endpoint) {
		return (endpoint.baseUrl() != null) ? endpoint.maxTokens() : null;
	}

	private static String ollama(Endpoint endpoint) {
		return (endpoint.baseUrl() != null) ? endpoint.baseUrl() : OLLAMA;
	}

}

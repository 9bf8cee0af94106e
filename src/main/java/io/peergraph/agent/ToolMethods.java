package io.peergraph.agent;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tools that a type declares: its methods with {@link Tool}, whose parameters are
 * texts with {@link P}. A call may bring whatever the model came up with.
 */
final class ToolMethods {

	private static final int LONGEST_ARGUMENT = 1000;

	private final Map<String, Method> methods = new TreeMap<>();

	private final List<ToolSpecification> specifications;

	/**
	 * The tools of a type.
	 * @param type with annotated methods, all of which answer with text
	 */
	ToolMethods(Class<?> type) {
		for (Method method : type.getDeclaredMethods()) {
			if (method.isAnnotationPresent(Tool.class)) {
				this.methods.put(method.getAnnotation(Tool.class).name(), method);
			}
		}
		// In the order of their names, since the methods of a type are in none.
		this.specifications = this.methods.values().stream().map(ToolMethods::specification).toList();
	}

	/**
	 * {@return what the model may call}
	 */
	List<ToolSpecification> specifications() {
		return this.specifications;
	}

	/**
	 * {@return what a call brings}
	 * @param tools of the type
	 * @param call what the model asks for
	 * @throws IllegalArgumentException when there is no such tool, or its arguments are
	 * missing
	 */
	String call(Object tools, ToolExecutionRequest call) {
		Method method = this.methods.get(String.valueOf(call.name()));
		if (method == null) {
			throw new IllegalArgumentException("there is no such tool");
		}
		JsonNode given = JsonMapper.shared().readTree((call.arguments() != null) ? call.arguments() : "{}");
		if (!given.isObject()) {
			throw new IllegalArgumentException("the arguments are no object");
		}
		return call(tools, method,
				Arrays.stream(method.getParameters()).map((parameter) -> argument(given, parameter)).toArray());
	}

	private static ToolSpecification specification(Method method) {
		ToolSpecification read = ToolSpecifications.toolSpecificationFrom(method);
		// Not every provider takes a tool whose parameters are not told.
		return (read.parameters() != null) ? read
				: read.toBuilder().parameters(JsonObjectSchema.builder().build()).build();
	}

	private static @Nullable String argument(JsonNode given, Parameter parameter) {
		JsonNode value = given.path(parameter.getName());
		String text = value.isString() ? value.asString().strip() : "";
		if (text.isEmpty() && parameter.getAnnotation(P.class).required()) {
			throw new IllegalArgumentException(parameter.getName() + " is missing");
		}
		return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_ARGUMENT));
	}

	private static String call(Object tools, Method method, @Nullable Object[] arguments) {
		try {
			return String.valueOf(method.invoke(tools, arguments));
		}
		catch (InvocationTargetException ex) {
			if (ex.getTargetException() instanceof RuntimeException problem) {
				throw problem;
			}
			throw new IllegalStateException(ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package io.peergraph.edge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What clients rely on. What is marked to come later need not be there; what is there of
 * it already has the form that was promised.
 */
final class Contract {

	private final TypeDefinitionRegistry promised;

	private final TypeDefinitionRegistry sometime;

	private Contract(TypeDefinitionRegistry promised, TypeDefinitionRegistry sometime) {
		this.promised = promised;
		this.sometime = sometime;
	}

	static Contract of(String sdl) {
		return new Contract(
				new SchemaParser()
					.parse(sdl.lines().filter((line) -> !line.contains("# later")).collect(Collectors.joining("\n"))),
				new SchemaParser().parse(sdl));
	}

	/**
	 * {@return what is promised and not there, or there in another form}
	 */
	List<String> missingIn(GraphQLSchema schema) {
		TypeDefinitionRegistry served = new SchemaParser().parse(new SchemaPrinter().print(schema));
		List<String> missing = new ArrayList<>();
		reachable().forEach((type) -> compare(type, served.getTypeOrNull(type.getName()), missing));
		this.sometime.types().values().forEach((type) -> compareServed(type, served, missing));
		return missing;
	}

	// Types that only lead to what comes later are not promised.
	private List<TypeDefinition<?>> reachable() {
		Set<String> seen = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of("Query", "Mutation", "Subscription"));
		List<TypeDefinition<?>> found = new ArrayList<>();
		while (!open.isEmpty()) {
			String name = open.pop();
			TypeDefinition<?> type = this.promised.getTypeOrNull(name);
			if (type != null && seen.add(name)) {
				found.add(type);
				values(type).forEach((value) -> open.add(base(value.type())));
			}
		}
		return found;
	}

	private static void compare(TypeDefinition<?> promised, @Nullable TypeDefinition<?> served, List<String> missing) {
		if (served == null) {
			missing.add(promised.getName());
			return;
		}
		Set<Value> there = Set.copyOf(values(served));
		values(promised).stream()
			.filter((value) -> !there.contains(value))
			.forEach((value) -> missing
				.add(promised.getName() + "." + value.path() + ": " + AstPrinter.printAst(value.type())));
	}

	private void compareServed(TypeDefinition<?> sometime, TypeDefinitionRegistry all, List<String> otherwise) {
		TypeDefinition<?> served = all.getTypeOrNull(sometime.getName());
		TypeDefinition<?> today = this.promised.getTypeOrNull(sometime.getName());
		if (served == null || today == null) {
			return;
		}
		Set<Value> now = Set.copyOf(values(today));
		List<Value> there = values(served);
		values(sometime).stream()
			.filter((value) -> !now.contains(value) && !there.contains(value))
			.filter((value) -> there.stream().anyMatch((other) -> other.name().equals(value.name())))
			.forEach((value) -> otherwise
				.add(sometime.getName() + "." + value.path() + ": " + AstPrinter.printAst(value.type())));
	}

	private static List<Value> values(TypeDefinition<?> type) {
		List<Value> values = new ArrayList<>();
		switch (type) {
			case ObjectTypeDefinition object -> object.getFieldDefinitions().forEach((field) -> add(field, values));
			case InputObjectTypeDefinition input ->
				input.getInputValueDefinitions().forEach((value) -> values.add(value("", value)));
			case EnumTypeDefinition constants -> constants.getEnumValueDefinitions()
				.forEach((value) -> values.add(new Value(value.getName(), TypeName.newTypeName("String").build())));
			default -> {
			}
		}
		return values;
	}

	private static void add(FieldDefinition field, List<Value> values) {
		values.add(new Value(field.getName(), field.getType()));
		field.getInputValueDefinitions().forEach((argument) -> values.add(value(field.getName() + "/", argument)));
	}

	private static Value value(String prefix, InputValueDefinition value) {
		String preset = (value.getDefaultValue() == null) ? "" : " = " + AstPrinter.printAst(value.getDefaultValue());
		return new Value(prefix + value.getName() + preset, value.getType());
	}

	private static String base(Type<?> type) {
		return switch (type) {
			case NonNullType required -> base(required.getType());
			case ListType list -> base(list.getType());
			case TypeName name -> name.getName();
			default -> throw new IllegalArgumentException(type.toString());
		};
	}

	private record Value(String path, Type<?> type) {

		String name() {
			int preset = this.path.indexOf(" = ");
			return (preset < 0) ? this.path : this.path.substring(0, preset);
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Value value && toString().equals(value.toString());
		}

		@Override
		public int hashCode() {
			return toString().hashCode();
		}

		@Override
		public String toString() {
			return this.path + ": " + AstPrinter.printAst(this.type);
		}

	}

}

package dev.muster.sql.event;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Attributes and customer details as the database keeps them.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private Json() {}

    static String write(Map<String, ?> values) {
        return values.isEmpty() ? "{}" : MAPPER.writeValueAsString(values);
    }

    static Attributes attributes(String json) {
        if (json.equals("{}")) {
            return Attributes.NONE;
        }
        return new Attributes(MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}));
    }

    static Map<String, String> details(String json) {
        Map<String, String> details = new HashMap<>();
        MAPPER.readTree(json)
                .properties()
                .forEach(entry -> details.put(entry.getKey(), entry.getValue().asString()));
        return details;
    }
}

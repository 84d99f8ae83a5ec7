// For the sources of this folder that read and build decisions: between payloads and Cap'n Proto.
#pragma once

#include <capnp/dynamic.h>

#include "catalogue.capnp.h"
#include "events/payload.hpp"

namespace events {

// What a payload holds, which was checked when it was recorded.
schema::Decision::Reader read(std::span<const std::byte> payload);
inline std::string_view view(capnp::Text::Reader text) { return {text.begin(), text.size()}; }
std::int64_t number_in(const capnp::DynamicValue::Reader& value);

// The only way from a Cap'n Proto struct to a payload.
Payload canonical(schema::Decision::Reader decision);
// The same, checked.
tl::expected<Payload, Mistake> checked(schema::Decision::Reader decision);

}  // namespace events

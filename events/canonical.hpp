// For the sources of this folder that build decisions: the only way from a Cap'n Proto struct to a
// payload.
#pragma once

#include "catalogue.capnp.h"
#include "events/payload.hpp"

namespace events {

Payload canonical(schema::Decision::Reader decision);

}  // namespace events

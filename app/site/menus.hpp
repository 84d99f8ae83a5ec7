// Menus of what there is, for the fields of a form that take nothing else.
#pragma once

#include "app/site/document.hpp"
#include "replay/public_view.hpp"

namespace app {

// Of the fields group, country, sort and verdict. What is given and not among it stays a choice.
void offer_menus(Document& document, const replay::PublicView& view, engine::Date today,
                 const words::Words& words);

}  // namespace app

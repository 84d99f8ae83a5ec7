// The script of the site. It draws nothing and holds no sentence: it makes lively what the server
// wrote, and a page is whole without it.

import "./theme";
import { completeAddresses } from "./cite";
import { startFollowing } from "./follow";
import { enliven, mainPart, onAnswer } from "./parts";
import { livenPictures } from "./picture";
import { livenSlider } from "./slider";
import { livenScrolling, livenTables, showChosen } from "./tables";
import { offerThemes } from "./theme";
import { startVisits } from "./visit";
import { livenSupposing } from "./whatif";

onAnswer(livenSlider);
onAnswer(livenPictures);
onAnswer(livenTables);
onAnswer(livenSupposing);
onAnswer(livenScrolling);
onAnswer(showChosen);
onAnswer(completeAddresses);

document.addEventListener("DOMContentLoaded", () => {
  offerThemes();
  startVisits();
  enliven();
  startFollowing();
  addEventListener("resize", () => livenScrolling(mainPart()));
});

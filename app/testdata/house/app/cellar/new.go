package cellar
